package com.oraclelumira.auditor.web.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a group's receiver has to be told now.
 *
 * @param reason why now
 * @param firing all that is wrong and is told, told before or not
 * @param news the fingerprints of what it has not been told like that
 * @param flapping the fingerprints of what comes and goes
 * @param gone what it was told and is no longer wrong
 */
record Notice(Reason reason, List<Alert> firing, Set<String> news, Set<String> flapping, List<Gone> gone) {

    /** Why a message is sent. */
    enum Reason {
        /** Nothing of the group was told yet. */
        FIRST,
        /** There is more, or it is graver, or otherwise. */
        NEWS,
        /** Some of it is gone. */
        SOME_GONE,
        /** All of it is gone. */
        ALL_GONE,
        /** Nothing has changed for so long that it may have been forgotten. */
        REMINDER
    }

    Notice {
        firing = List.copyOf(firing);
        news = Set.copyOf(news);
        flapping = Set.copyOf(flapping);
        gone = List.copyOf(gone);
    }

    /** What the receiver knows once it has been told. */
    Map<String, Announced> announces(GroupState before, Function<Alert, String> text) {
        Map<String, Announced> known = new HashMap<>(before.announced());
        gone.forEach(one -> known.remove(one.fingerprint()));
        firing.forEach(alert -> known.put(
                alert.fingerprint(),
                new Announced(
                        Composer.title(alert),
                        alert.subject().service(),
                        alert.subject().property(),
                        text.apply(alert),
                        alert.state(),
                        alert.severity(),
                        alert.since(),
                        true,
                        flapping.contains(alert.fingerprint()))));
        return known;
    }
}
