package com.oraclelumira.auditor.web.alert.channel;

/** How a channel writes text: what of it means something, and how it is kept from meaning anything. Stateless. */
public interface Markup {

    /** Plain text as the channel shows it: nothing in it mentions, links or formats. */
    String escape(String plain);

    /**
     * Stressed.
     *
     * @param escaped text that is escaped already
     */
    String strong(String escaped);

    /**
     * A link.
     *
     * @param escaped the text that is shown, escaped already
     * @param url an address of the auditor
     */
    String link(String escaped, String url);
}
