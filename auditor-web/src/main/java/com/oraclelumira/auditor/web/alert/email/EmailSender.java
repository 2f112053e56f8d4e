package com.oraclelumira.auditor.web.alert.email;

import com.oraclelumira.auditor.web.alert.channel.Network;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.UnreachableException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a mail server: to all who are to get them or to none. */
final class EmailSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(EmailSender.class);

    private final MailServer server;
    private final Letterhead letterhead;
    private final Letter letter;
    private final Network network;
    private final Session session;

    EmailSender(MailServer server, Letterhead letterhead, Letter letter, Network network) {
        this.server = server;
        this.letterhead = letterhead;
        this.letter = letter;
        this.network = network;
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        boolean startTls = server.tls() == Tls.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", network.tls());
        // by the name of the host, which the library would take, a container is known to nobody
        properties.setProperty("mail.smtp.localhost", letterhead.domain());
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    @Override
    public Outcome send(Parcel parcel) throws IOException {
        MimeMessage mail = letter.of(parcel, session);
        SmtpConnection connection = new SmtpConnection(session, server);
        try {
            connection.open(network);
        } catch (SSLException e) {
            throw new UnreachableException(server.host() + ": " + reason(e), e);
        } catch (MessagingException e) {
            return notConnected(e, connection);
        }
        try {
            connection.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            return notTaken(e, connection);
        } finally {
            hangUp(connection);
        }
        return letter.isAnswer(parcel) ? Outcome.delivered() : Outcome.delivered(letter.id(parcel));
    }

    private Outcome notConnected(MessagingException failure, SmtpConnection connection) throws UnreachableException {
        Optional<SmtpReply> reply = SmtpReply.of(failure, connection);
        if (reply.isPresent()) {
            return reply.get().outcome(server);
        }
        if (failure instanceof AuthenticationFailedException && connection.isAnswered()) {
            return Outcome.refused(server.host() + ": offers no way to sign in that is known here");
        }
        Optional<IOException> cause = cause(failure);
        if (cause.isEmpty() && connection.lacksStartTls()) {
            throw new UnreachableException(
                    server.host() + ": offers no STARTTLS, so it got nothing; accepted: another port or another tls");
        }
        throw caused(new UnreachableException(server.host() + ": " + reason(cause)), cause);
    }

    private Outcome notTaken(MessagingException failure, SmtpConnection connection) throws IOException {
        Optional<SmtpReply> reply = SmtpReply.of(failure, connection);
        if (reply.isPresent()) {
            return reply.get().outcome(server);
        }
        Optional<IOException> cause = cause(failure);
        throw caused(new IOException(server.host() + ": " + reason(cause)), cause);
    }

    /** What went wrong below SMTP; absent: the other side just closed. Texts of SMTP can hold anything, so they are no cause. */
    private static Optional<IOException> cause(MessagingException failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof IOException below) {
                return Optional.of(below);
            }
        }
        return Optional.empty();
    }

    private static <T extends IOException> T caused(T exception, Optional<IOException> cause) {
        cause.ifPresent(exception::initCause);
        return exception;
    }

    private static String reason(Optional<IOException> cause) {
        return cause.map(EmailSender::reason).orElse("the connection broke off");
    }

    private static String reason(IOException cause) {
        if (cause instanceof SSLException) {
            return isOfCertificate(cause)
                    ? "no encrypted connection, because its certificate is not trusted or not for that name"
                    : "no encrypted connection";
        }
        return cause instanceof SocketTimeoutException ? "no answer in time" : "the connection broke off";
    }

    private static boolean isOfCertificate(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    /** The server has taken or refused the mail by now, whatever becomes of the goodbye. */
    private void hangUp(SmtpConnection connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.debug("{}: no goodbye", server.host(), e);
        }
    }
}
