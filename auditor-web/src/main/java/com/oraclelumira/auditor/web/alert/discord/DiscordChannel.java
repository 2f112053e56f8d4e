package com.oraclelumira.auditor.web.alert.discord;

import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.HttpChannel;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.MarkdownMarkup;
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
import java.util.regex.Pattern;

/** Discord, by a webhook of a channel. */
@Component
public final class DiscordChannel implements HttpChannel {

    /** Its id and its token; Discord has further addresses below it, for what other services send. */
    private static final Pattern PATH = Pattern.compile("/api(/v\\d+)?/webhooks/\\d+/[\\w-]+");

    @Override
    public String type() {
        return "discord";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret(
                        "url",
                        "the address of a webhook, https://discord.com/api/webhooks/ID/TOKEN; ?thread_id=… for a thread of its channel"));
    }

    @Override
    public Markup markup() {
        return new MarkdownMarkup();
    }

    /** A webhook takes five requests in two seconds, of which a change and the news after it are two. */
    @Override
    public Pace pace() {
        return new Pace(2, Duration.ofSeconds(2));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        URI url = values.url("url");
        if (!PATH.matcher(url.getRawPath()).matches()) {
            throw new SettingException("url", "not the address of a webhook: it ends with /api/webhooks/ID/TOKEN");
        }
        return new DiscordWebhook(http, url, new DiscordCard(layout));
    }
}
