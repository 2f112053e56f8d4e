package com.oraclelumira.auditor.web.alert.googlechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.ErrorDetail;
import com.oraclelumira.auditor.web.alert.channel.HtmlMarkup;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** Google Chat. A webhook can change no message, but all messages of a group are one thread, named by the first of them. */
@Component
public final class GoogleChatChannel implements HttpChannel {

    private static final Pattern PATH = Pattern.compile("/v1/spaces/[\\w-]+/messages");
    private static final Pattern QUERY = Pattern.compile("(?=(.*&)?key=.)(?=(.*&)?token=.).*");
    private static final String IN_THREAD = "messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";

    /** {@code "12s"} or {@code "0.5s"}, as Google writes a span. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}(\\.\\d{1,9})?s");

    @Override
    public String type() {
        return "googlechat";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.secret(
                "url", "the address of a webhook, https://chat.googleapis.com/v1/spaces/SPACE/messages?key=…&token=…"));
    }

    @Override
    public Markup markup() {
        return new HtmlMarkup();
    }

    /** A space takes one message a second, whoever sends it. */
    @Override
    public Pace pace() {
        return new Pace(1, Duration.ofSeconds(1));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        URI url = values.url("url");
        if (!PATH.matcher(url.getRawPath()).matches()
                || !QUERY.matcher(String.valueOf(url.getRawQuery())).matches()) {
            throw new SettingException(
                    "url", "not the whole address of a webhook: it ends with /v1/spaces/SPACE/messages?key=…&token=…");
        }
        URI inThread = url.resolve(url.getRawPath() + "?" + url.getRawQuery() + "&" + IN_THREAD);
        GoogleChatCard card = new GoogleChatCard(layout);
        return parcel -> {
            String thread = parcel.first().orElse(parcel.id());
            return http.send(Call.post(inThread, card.of(parcel.message(), thread)))
                    .outcome(GoogleChatChannel::detail)
                    .named(thread);
        };
    }

    /** {@code {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"retryDelay":"12s"}]}}}. */
    private static ErrorDetail detail(JsonNode body) {
        JsonNode error = body.path("error");
        Optional<Duration> delay = error.path("details").findValuesAsText("retryDelay").stream()
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.parse("PT" + text))
                .findFirst();
        return new ErrorDetail(ErrorDetail.name(error.path("status")), delay);
    }
}
