package com.oraclelumira.auditor.web.review;

import java.util.Optional;

/** Where reviews are kept. Nothing can be changed there. Safe for use by several threads. */
public interface Reviews {

    /** Keeps it; once this returns it is on disk. */
    void keep(Review review);

    /** Of that target the one that reaches furthest; of several, the last one said. */
    Optional<Review> latest(String target);
}
