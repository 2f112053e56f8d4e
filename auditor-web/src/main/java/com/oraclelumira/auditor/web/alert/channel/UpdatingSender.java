package com.oraclelumira.auditor.web.alert.channel;

import java.io.IOException;
import java.util.Optional;

/**
 * Sends to a chat that lets its messages be changed: keeps the first message of a group at the present state, and tells what is new
 * after it. A second try of one message changes the first one again, to the same.
 */
public abstract class UpdatingSender implements Sender {

    @Override
    public final Outcome send(Parcel parcel) throws IOException, InterruptedException {
        if (parcel.first().isEmpty()) {
            return begin(parcel);
        }
        String first = parcel.first().get();
        Optional<Outcome> changed = change(first, parcel);
        if (changed.isEmpty()) {
            return begin(parcel);
        }
        return changed.get() instanceof Outcome.Delivered ? follow(first, parcel) : changed.get();
    }

    /** Sends the first message of a group; where it was delivered, its outcome names it. */
    protected abstract Outcome begin(Parcel parcel) throws IOException, InterruptedException;

    /**
     * Changes the first message.
     *
     * @param first what {@link #begin} named it
     * @return how it went; absent: there is none to be changed any more, so that another first one is needed
     */
    protected abstract Optional<Outcome> change(String first, Parcel parcel) throws IOException, InterruptedException;

    /**
     * Tells the news once the first message is at the present state.
     *
     * @return how it went; names nothing, so that the first message stays the first
     */
    protected abstract Outcome follow(String first, Parcel parcel) throws IOException, InterruptedException;
}
