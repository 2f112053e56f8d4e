package com.oraclelumira.auditor.web.alert.teams;

import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.HttpChannel;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.Reply;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.wiring.Component;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Microsoft Teams. It can change no message, so each is a new one. */
@Component
public final class TeamsChannel implements HttpChannel {

    /** What Teams writes into a body whose status says that all is well. */
    private static final Pattern HIDDEN = Pattern.compile("HTTP error (\\d{3})");

    @Override
    public String type() {
        return "teams";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret("url", "the address of a workflow, \"When a Teams webhook request is received\""));
    }

    @Override
    public Markup markup() {
        return new TeamsMarkup();
    }

    @Override
    public Pace pace() {
        return new Pace(4, Duration.ofSeconds(2));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        URI url = values.url("url");
        TeamsCard card = new TeamsCard(layout);
        return parcel -> outcome(http.send(Call.post(url, card.of(parcel.message()))));
    }

    private static Outcome outcome(Reply reply) {
        Matcher hidden = HIDDEN.matcher(reply.body());
        return reply.isSuccess() && hidden.find()
                ? new Reply(Integer.parseInt(hidden.group(1)), Map.of(), "").outcome()
                : reply.outcome();
    }
}
