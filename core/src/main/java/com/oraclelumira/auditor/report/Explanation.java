package com.oraclelumira.auditor.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.PropertyGuide;
import com.oraclelumira.auditor.model.SubjectType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why one entry of a JSON report is as it is: both values, who says which is right, how they were compared, what follows
 * from it and what puts it right. Holds no more than the report does, so no secret value.
 *
 * @param report the report that the entry is from
 * @param entry a finding, or a property that could not be compared
 */
public record Explanation(JsonNode report, JsonNode entry) {

    private static final int INDENT = 2;
    private static final int SHORT_COMMIT = 7;

    /** Writes it, at most {@value TextLines#WIDTH} columns wide where values allow it. */
    public void write(Appendable out) throws IOException {
        TextLines lines = new TextLines(out, INDENT);
        head(lines);
        values(lines);
        origin(lines);
        comparison(lines);
        consequences(lines);
        remedies(lines);
        waiver(lines);
    }

    private void head(TextLines lines) throws IOException {
        String what = Optional.of(text(entry, "property"))
                .filter(property -> !property.isEmpty())
                .orElse(text(entry, "rule"));
        lines.plain(text(entry, "fingerprint") + "  " + what + " of " + subject());
        lines.prose("", text(entry, "message").isEmpty() ? notCompared() : text(entry, "message"));
        lines.prose("", verdict());
        lines.blank();
    }

    private String notCompared() {
        return "not compared: " + text(entry, "reason");
    }

    private String subject() {
        JsonNode subject = entry.path("subject");
        String container = text(subject, "container");
        return text(subject, "type") + " " + text(subject, "name")
                + (subject.has("replica") ? " #" + subject.path("replica").asInt() : "")
                + (container.isEmpty() || container.equals(text(subject, "name")) ? "" : ", container " + container);
    }

    private String verdict() {
        if (entry.has("outcome")) {
            return "It is "
                    + text(entry, "outcome").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                    + ": neither drift nor known to be clean.";
        }
        String severity = text(entry, "severity");
        String rule = text(entry, "rule");
        return text(entry, "kind") + (entry.has("class") ? ", " + text(entry, "class") : "") + ", severity " + severity
                + (rule.isEmpty() ? "" : " by rule " + rule) + ", " + text(entry, "status");
    }

    private void values(TextLines lines) throws IOException {
        if (entry.has("class")) {
            lines.value("desired", entry.path("desired").asText("(nothing)"));
            lines.value("live", entry.path("live").asText("(nothing)"));
        }
        if (entry.has("side")) {
            lines.prose("shows", text(entry, "side"));
        }
    }

    private void origin(TextLines lines) throws IOException {
        JsonNode provenance = entry.path("provenance");
        if (provenance.isObject()) {
            lines.prose("says", provenance(provenance));
        }
        JsonNode place = entry.path("location");
        if (place.isObject()) {
            lines.value("at", text(place, "file") + ":" + text(place, "line") + ":" + text(place, "column"));
        }
        if (place.has("commit")) {
            String commit = text(place, "commit");
            lines.prose(
                    "by",
                    text(place, "author") + ", " + text(place, "date") + ", commit "
                            + commit.substring(0, Math.min(SHORT_COMMIT, commit.length())));
        }
    }

    /** Who says what is desired; the sentence for each kind names the detail. */
    private static String provenance(JsonNode provenance) {
        String detail = text(provenance, "detail");
        String named = detail.isEmpty() ? "" : " (" + detail + ")";
        return switch (text(provenance, "kind")) {
            case "compose file" -> "the Compose file says so" + named;
            case "image" -> "the image says so, no file does" + named;
            case "engine default" -> "the engine's default, since no file says otherwise" + named;
            case "daemon" -> "the daemon's configuration, since no file says otherwise" + named;
            case "compose tool" -> "Compose itself sets it" + named;
            case "unresolved" -> "a variable that git holds no value for" + named + "; only the fixed parts compare";
            default -> text(provenance, "kind") + named;
        };
    }

    private void comparison(TextLines lines) throws IOException {
        Optional<PropertyGuide> guide = guide();
        if (guide.isEmpty()) {
            return;
        }
        PropertyGuide known = guide.get();
        lines.prose("compared", known.comparison());
        if (!known.keys().isEmpty()) {
            lines.prose("keys", String.join(", ", known.keys()));
        }
        lines.prose("engine", engine(known));
        lines.prose("unset", "where no file says: " + known.unset());
        lines.prose(
                "changed",
                known.changesInPlace()
                        ? "by the engine without a restart: no label of Compose tells, so docker compose up does not see it"
                        : "only by making the container or resource again");
    }

    private String engine(PropertyGuide guide) {
        String version = text(report.path("live"), "engine");
        String api = text(report.path("live"), "apiVersion");
        String from = (version.isEmpty() ? "" : ", engine " + version) + (api.isEmpty() ? "" : ", API " + api);
        return guide.engine().isEmpty() ? "no engine shows it" : String.join(", ", guide.engine()) + from;
    }

    private Optional<PropertyGuide> guide() {
        boolean compared = entry.has("class") || entry.has("outcome");
        String type = text(entry.path("subject"), "type").toUpperCase(Locale.ROOT);
        return Arrays.stream(SubjectType.values())
                .filter(known -> compared && known.name().equals(type))
                .findFirst()
                .flatMap(known -> PropertyGuide.to(known, text(entry, "property")));
    }

    private void consequences(TextLines lines) throws IOException {
        for (JsonNode evidence : entry.path("evidence")) {
            lines.prose("with it", evidence.asText());
        }
        if (entry.has("why")) {
            lines.prose("why", text(entry, "why"));
        }
    }

    private void remedies(TextLines lines) throws IOException {
        for (JsonNode remedy : entry.path("remedies")) {
            lines.prose("fix", text(remedy, "title").isEmpty() ? "as follows" : text(remedy, "title"));
            for (String line : text(remedy, "text").strip().split("\n", -1)) {
                lines.value("", "| " + line);
            }
        }
    }

    private void waiver(TextLines lines) throws IOException {
        JsonNode waiver = entry.path("waiver");
        if (waiver.isObject()) {
            String until = waiver.has("expires") ? ", until " + text(waiver, "expires") : ", without end";
            lines.prose("waived", text(waiver, "reason") + " (" + text(waiver, "owner") + until + ")");
        }
    }

    private static String text(JsonNode object, String key) {
        return object.path(key).asText("");
    }
}
