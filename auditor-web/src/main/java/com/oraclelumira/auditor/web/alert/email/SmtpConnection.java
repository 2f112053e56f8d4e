package com.oraclelumira.auditor.web.alert.email;

import com.oraclelumira.auditor.web.alert.channel.Network;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** SMTP on a connection of our {@link Network}: the library opens none by itself, whose address nobody would have checked. */
final class SmtpConnection extends SMTPTransport {

    private final MailServer server;

    SmtpConnection(Session session, MailServer server) {
        super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
        this.server = server;
    }

    /**
     * Connects, encrypts and signs in, as its server wants it.
     *
     * @throws IOException where there is no connection
     * @throws MessagingException where the server does not go on
     */
    void open(Network network) throws IOException, MessagingException {
        Socket socket = network.connect(server.host(), server.port());
        connect(server.tls() == Tls.IMPLICIT ? encrypted(socket, network) : socket);
    }

    /** Whether the server answered to what it was told last. */
    boolean isAnswered() {
        return getLastReturnCode() > 0;
    }

    /** Whether the server answers, but cannot encrypt as it would have to. */
    boolean lacksStartTls() {
        return isAnswered() && server.tls() == Tls.STARTTLS && !supportsExtension("STARTTLS");
    }

    private Socket encrypted(Socket socket, Network network) throws IOException {
        try {
            SSLSocket encrypted = (SSLSocket) network.tls().createSocket(socket, server.host(), server.port(), true);
            SSLParameters parameters = encrypted.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            encrypted.setSSLParameters(parameters);
            encrypted.startHandshake();
            return encrypted;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** On a connection that is given the library asks for no user, so here it is told. */
    @Override
    protected synchronized boolean protocolConnect(
            @Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws MessagingException {
        Login login = server.login().orElse(null);
        return super.protocolConnect(
                host, port, login == null ? null : login.user(), login == null ? null : login.password());
    }
}
