package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What accepts one finding and no other, as a waiver file that can be committed; the auditor itself writes nothing to git. */
final class WaiverText {

    /** The name that a waiver file must have beside the Compose file. */
    static final String FILE = "lumira-waivers.yaml";

    private WaiverText() {}

    /**
     * On which terms a finding is accepted.
     *
     * @param reason why; not blank
     * @param owner who answers for it; not blank
     * @param expires the last day; absent: for ever
     */
    public record Terms(String reason, String owner, Optional<LocalDate> expires) {}

    /** The fingerprint alone decides; the other matchers tell the reader of the file what it is about. */
    static String of(Finding finding, String target, Terms terms) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("target", target);
        entry.put("subject", finding.subject().name());
        finding.property().map(PropertyPath::toString).ifPresent(property -> entry.put("property", property));
        finding.rule().ifPresent(rule -> entry.put("rule", rule));
        finding.driftClass().map(DriftClass::id).ifPresent(driftClass -> entry.put("class", driftClass));
        entry.put("fingerprint", finding.fingerprint());
        entry.put("reason", terms.reason());
        entry.put("owner", terms.owner());
        terms.expires().map(LocalDate::toString).ifPresent(day -> entry.put("expires", day));
        StringBuilder text = new StringBuilder("waivers:\n");
        String mark = "  - ";
        for (Map.Entry<String, String> term : entry.entrySet()) {
            text.append(mark).append(line(term.getKey(), term.getValue()));
            mark = "    ";
        }
        return text.toString();
    }

    /** A key and its value on one line. */
    private static String line(String key, String value) {
        YamlScalar scalar = YamlScalar.of(value.replaceAll("\\s+", " "), Origin.NONE);
        return YamlText.of(new YamlMapping(Map.of(key, new YamlMapping.Entry(scalar, Origin.NONE)), Origin.NONE));
    }
}
