package com.oraclelumira.auditor.web.alert.channel;

/** A channel whose service is asked by HTTP, as nearly all are. */
public interface HttpChannel extends Channel {

    @Override
    default Sender open(SettingValues values, Layout layout, Network network) throws SettingException {
        return open(values, layout, network.http());
    }

    /**
     * A sender by those settings. Sends nothing yet.
     *
     * @param layout what a message's text looks like
     * @param http by which it goes out
     * @throws SettingException where a value is not accepted
     */
    Sender open(SettingValues values, Layout layout, Http http) throws SettingException;
}
