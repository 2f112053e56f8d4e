package com.oraclelumira.auditor.web.alert.email;

import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.message.Cut;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Shrinking;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes mails of messages: the verdict as subject, and the rest both as text and as HTML. Immutable. */
final class Letter {

    /** Gmail hides what is beyond 102 KB. */
    static final int BYTES = 90_000;

    static final int SUBJECT = 150;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern ID = Pattern.compile("<[^<>@\\s]+@[^<>@\\s]+>");

    private final Letterhead head;
    private final PlainBody plain;
    private final HtmlBody html;

    Letter(Letterhead head, Layout layout) {
        this.head = head;
        this.plain = new PlainBody(layout);
        this.html = new HtmlBody(layout);
    }

    /** The mail, ready to be sent. */
    MimeMessage of(Parcel parcel, Session session) {
        try {
            MimeMessage mail = new Identified(session, id(parcel));
            address(mail, parcel);
            mail.setContent(new MimeMultipart(
                    "alternative",
                    part(fitting(parcel.message(), plain::of), "plain"),
                    part(fitting(parcel.message(), html::of), "html")));
            mail.saveChanges();
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail can be made of every message", e);
        }
    }

    private void address(MimeMessage mail, Parcel parcel) throws MessagingException {
        Message message = parcel.message();
        mail.setFrom(head.from());
        mail.setRecipients(MimeMessage.RecipientType.TO, head.to().toArray(InternetAddress[]::new));
        mail.setSubject(Cut.to(Defang.of(message.headline()), SUBJECT, Measure.CODE_POINTS), UTF_8);
        mail.setSentDate(Date.from(message.at()));
        if (isAnswer(parcel)) {
            String first = parcel.first().orElseThrow();
            mail.setHeader("In-Reply-To", first);
            mail.setHeader("References", first);
        }
        // what answers by itself, such as a note of absence, is not to answer this
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
    }

    /** The {@code Message-ID}: the same for each try, so that a mail server or program can drop the second. */
    String id(Parcel parcel) {
        return "<" + parcel.id() + "@" + head.domain() + ">";
    }

    /** Whether there is a first mail of the group; one of another channel, which the receiver had before, is none. */
    boolean isAnswer(Parcel parcel) {
        return parcel.first().filter(first -> ID.matcher(first).matches()).isPresent();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String fitting(Message message, Function<Message, String> render) {
        return Shrinking.toFit(message, render, text -> Measure.BYTES.of(text) <= BYTES);
    }

    /** Keeps its id, which the library would make anew. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
