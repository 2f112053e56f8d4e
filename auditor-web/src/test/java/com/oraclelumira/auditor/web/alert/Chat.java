package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Network;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A channel that shows what it is given to the test, and fails as the test wants. */
final class Chat implements Channel, Sender {

    private final Consumer<Parcel> told;
    private final List<Outcome> next = new ArrayList<>();
    private boolean down;
    private boolean breaking;
    private boolean killing;
    private String type = "chat";

    Chat(Consumer<Parcel> told) {
        this.told = told;
    }

    /** Whether it answers that it is out of order. */
    void down(boolean isDown) {
        down = isDown;
    }

    /** Takes the message, and then breaks off, so that the sender does not know. */
    void breaking(boolean isBreaking) {
        breaking = isBreaking;
    }

    /** Takes the message, and then the whole process ends. */
    void killing(boolean isKilling) {
        killing = isKilling;
    }

    /** Its receiver is set to be of another kind. */
    void becomes(String newType) {
        type = newType;
    }

    /** The end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Answers the next message so. */
    void next(Outcome outcome) {
        next.add(outcome);
    }

    @Override
    public Outcome send(Parcel parcel) throws IOException {
        if (down) {
            return Outcome.later("HTTP status 503");
        }
        if (!next.isEmpty()) {
            return next.remove(0);
        }
        told.accept(parcel);
        if (killing) {
            throw new Killed();
        }
        if (breaking) {
            throw new IOException("chat.example: the connection broke off");
        }
        return Outcome.delivered("first-" + parcel.message().group());
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public Markup markup() {
        return new Markup() {
            @Override
            public String escape(String plain) {
                return plain;
            }

            @Override
            public String strong(String escaped) {
                return escaped;
            }

            @Override
            public String link(String escaped, String url) {
                return escaped;
            }
        };
    }

    @Override
    public Pace pace() {
        return new Pace(1, Duration.ofSeconds(1));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Network network) {
        return this;
    }
}
