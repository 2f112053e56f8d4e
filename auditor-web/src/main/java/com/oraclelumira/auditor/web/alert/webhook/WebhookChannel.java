package com.oraclelumira.auditor.web.alert.webhook;

import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.HttpChannel;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.PlainMarkup;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A webhook for programs: versioned JSON, signed where a secret is set. */
@Component
public final class WebhookChannel implements HttpChannel {

    private final Clock clock;

    /** @param clock tells when a try is made, which its signature holds */
    @Inject
    public WebhookChannel(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String type() {
        return "webhook";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret("url", "the address that is to hear of findings"),
                Setting.optionalSecret("secret", Signature.ACCEPTED));
    }

    @Override
    public Markup markup() {
        return new PlainMarkup();
    }

    @Override
    public boolean hasText() {
        return false;
    }

    @Override
    public Pace pace() {
        return new Pace(10, Duration.ofMillis(200));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        URI url = values.url("url");
        Optional<Signature> signature =
                values.list("secret").isEmpty() ? Optional.empty() : Optional.of(Signature.by(values.list("secret")));
        return parcel -> {
            String body = Payload.of(parcel.message());
            long now = clock.instant().getEpochSecond();
            Map<String, String> headers = new HashMap<>();
            headers.put("webhook-id", parcel.id());
            headers.put("webhook-timestamp", String.valueOf(now));
            signature.ifPresent(by -> headers.put("webhook-signature", by.of(parcel.id(), now, body)));
            return http.send(Call.json("POST", url, headers, body)).outcome();
        };
    }
}
