package com.oraclelumira.auditor.web.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of findings over time. Read only: audits write it when they are kept. Safe for use by several threads. */
public interface History {

    /** The open findings of a target, by fingerprint. */
    Map<String, FindingLife> open(String target);

    Optional<FindingLife> life(String fingerprint);

    /** All that happened to a finding, oldest first. */
    List<FindingEvent> events(String fingerprint);

    /**
     * What happened to a target's findings after that instant, oldest first.
     *
     * @param limit at most that many, the latest of them
     */
    List<FindingEvent> eventsSince(String target, Instant since, int limit);

    /** Findings in the order of their fingerprints. */
    List<FindingLife> find(FindingQuery query);

    /** Since when the oldest open drift that counts has been there, by target; targets without one are absent. */
    Map<String, Instant> oldestDrifts();
}
