package com.oraclelumira.auditor.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Keeps the cookie that names a session off plain connections where there are encrypted ones. */
@WebListener
public class SessionCookies implements ServletContextListener {

    private final Transport transport;

    @Inject
    SessionCookies(Transport transport) {
        this.transport = transport;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(transport.isEncrypted());
    }
}
