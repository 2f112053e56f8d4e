package com.oraclelumira.auditor.web.alert.email;

import java.util.Optional;

/**
 * A server that takes mail.
 *
 * @param host its name or address
 * @param port 1 to 65535
 * @param tls how the way there is encrypted
 * @param login who signs in; absent: nobody does
 */
record MailServer(String host, int port, Tls tls, Optional<Login> login) {}
