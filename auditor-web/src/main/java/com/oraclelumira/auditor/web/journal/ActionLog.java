package com.oraclelumira.auditor.web.journal;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Who did what, when, from where. Written where something is done, read by administrators. Safe for use by several threads. */
@Component
public class ActionLog {

    private final ActionStore store;
    private final Clock clock;

    @Inject
    public ActionLog(ActionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Notes that this was done just now.
     *
     * @param object to what: an account, a token, a target; may be empty
     * @param note what else there is to say, never a secret; may be empty
     */
    public void write(Actor who, Action.Kind kind, String object, String note) {
        store.keep(new Action(clock.instant(), who.shown(), kind, object, who.address(), note));
    }

    /** The newest first, without the first {@code skipped}, at most {@code most}. */
    public List<Action> newest(int skipped, int most) {
        return store.newest(skipped, most);
    }
}
