package com.oraclelumira.auditor.web.alert.email;

import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.message.Cut;
import com.oraclelumira.auditor.web.alert.message.Measure;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * What a mail server answered to what it did not take.
 *
 * @param code from 400 on
 * @param text the whole answer, the code first
 */
record SmtpReply(int code, String text) {

    private static final int FIRST_OF_FAILURES = 400;
    private static final int FIRST_OF_REFUSALS = 500;
    private static final int TEXT = 300;

    /** The gravest answer that a failure tells of; absent: no answer was the reason. */
    static Optional<SmtpReply> of(MessagingException failure, SMTPTransport transport) {
        List<SmtpReply> replies = new ArrayList<>();
        for (Exception one = failure; one instanceof MessagingException mail; one = mail.getNextException()) {
            replies.add(new SmtpReply(code(mail), String.valueOf(mail.getMessage())));
        }
        replies.add(new SmtpReply(transport.getLastReturnCode(), String.valueOf(transport.getLastServerResponse())));
        return replies.stream()
                .filter(SmtpReply::isRefusal)
                .findFirst()
                .or(() -> replies.stream().filter(SmtpReply::isFailure).findFirst());
    }

    /** What the failure alone says; 0 where it says nothing. */
    private static int code(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private boolean isFailure() {
        return code >= FIRST_OF_FAILURES;
    }

    private boolean isRefusal() {
        return code >= FIRST_OF_REFUSALS;
    }

    /** How the try went: 4xx later, 5xx never. */
    Outcome outcome(MailServer server) {
        String line = Defang.line(text).strip();
        String hidden = server.login().map(login -> login.hiddenIn(line)).orElse(line);
        String words = "the mail server answers: " + Cut.to(hidden, TEXT, Measure.CODE_POINTS);
        return isRefusal() ? Outcome.refused(words) : Outcome.later(words);
    }
}
