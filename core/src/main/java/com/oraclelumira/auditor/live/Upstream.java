package com.oraclelumira.auditor.live;

/**
 * What a registry says that a reference means there now, asked through the engine.
 *
 * @see <a href="https://docs.docker.com/reference/api/engine/">{@code GET /distribution/NAME/json}</a>
 */
public sealed interface Upstream {

    /**
     * The registry answered.
     *
     * @param digest of the image or index that a pull would bring, {@code sha256:…}
     */
    record Digest(String digest) implements Upstream {}

    /**
     * What it means there is not known.
     *
     * @param reason why, fit for a message
     */
    record Unknown(String reason) implements Upstream {}
}
