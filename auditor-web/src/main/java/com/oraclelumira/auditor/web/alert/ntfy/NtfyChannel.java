package com.oraclelumira.auditor.web.alert.ntfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.ErrorDetail;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.HttpChannel;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.wiring.Component;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ntfy. All messages of a group have one sequence id, so that each takes the place of the one before (ntfy 2.16 and later; older
 * ones show each). The id is that of the group's first message, so a second try takes its own place.
 */
@Component
public final class NtfyChannel implements HttpChannel {

    /** A path whose last part is what ntfy takes for a topic. */
    private static final Pattern PATH = Pattern.compile("(?<server>.*/)(?<topic>[-_A-Za-z0-9]{1,64})/?");

    @Override
    public String type() {
        return "ntfy";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret("url", "the address of a topic, such as https://ntfy.example/alerts"),
                Setting.optionalSecret("token", "an access token, tk_…, of a user who may write to the topic"));
    }

    @Override
    public Markup markup() {
        return new NtfyMarkup();
    }

    @Override
    public Pace pace() {
        return new Pace(20, Duration.ofSeconds(5));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        URI url = values.url("url");
        Matcher path = PATH.matcher(url.getRawPath());
        if (!path.matches() || url.getRawQuery() != null) {
            throw new SettingException(
                    "url", "names no topic: what follows the last slash must be 1 to 64 of a-z, A-Z, 0-9, - and _");
        }
        URI server = url.resolve(path.group("server"));
        NtfyMessage text = new NtfyMessage(path.group("topic"), layout);
        Map<String, String> headers = values.bearer("token");
        return parcel -> {
            String sequence = parcel.first().orElse(parcel.id());
            return http.send(Call.json("POST", server, headers, text.of(parcel.message(), sequence)))
                    .outcome(NtfyChannel::detail)
                    .named(sequence);
        };
    }

    /** {@code {"code":40301,"http":403,"error":"forbidden"}}; how long to wait it never says there. */
    private static ErrorDetail detail(JsonNode body) {
        String code = ErrorDetail.name(body.path("code"));
        return new ErrorDetail(code.isEmpty() ? "" : "ntfy error " + code, Optional.empty());
    }
}
