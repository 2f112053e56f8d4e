package com.oraclelumira.auditor.web.alert.channel;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A channel of those that take an {@link AttachmentCard} by an incoming webhook. These can change no message, so each is a new
 * one.
 */
public abstract class AttachmentChannel implements HttpChannel {

    private final String type;
    private final String address;
    private final int limit;

    /**
     * @param type the value of {@code lumira.receiver.NAME.type}
     * @param address what its key {@code url} accepts, in words
     * @param limit how many characters its servers take
     */
    protected AttachmentChannel(String type, String address, int limit) {
        this.type = type;
        this.address = address;
        this.limit = limit;
    }

    @Override
    public final String type() {
        return type;
    }

    @Override
    public final List<Setting> settings() {
        return List.of(Setting.secret("url", address));
    }

    @Override
    public final Markup markup() {
        return new MarkdownMarkup();
    }

    @Override
    public final Pace pace() {
        return new Pace(5, Duration.ofSeconds(1));
    }

    @Override
    public final Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        URI url = values.url("url");
        AttachmentCard card = new AttachmentCard(new TextLayout(layout, markup()), limit);
        return parcel -> http.send(Call.post(url, card.of(parcel.message()))).outcome();
    }
}
