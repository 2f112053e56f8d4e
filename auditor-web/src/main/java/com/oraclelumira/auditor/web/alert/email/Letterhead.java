package com.oraclelumira.auditor.web.alert.email;

import com.oraclelumira.auditor.web.alert.channel.SettingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Who writes to whom.
 *
 * @param from one address, with or without a name
 * @param to at least one
 */
record Letterhead(InternetAddress from, List<InternetAddress> to) {

    Letterhead {
        to = List.copyOf(to);
    }

    /**
     * Of the keys {@code from} and {@code to}.
     *
     * @throws SettingException where one is not an address
     */
    static Letterhead of(String from, List<String> to) throws SettingException {
        List<InternetAddress> readers = new ArrayList<>();
        for (String reader : to) {
            readers.add(address("to", reader));
        }
        if (readers.isEmpty()) {
            throw new SettingException("to", "no address");
        }
        return new Letterhead(address("from", from), readers);
    }

    private static InternetAddress address(String key, String text) throws SettingException {
        SettingException refused = new SettingException(key, "not an e-mail address, got \"" + text + "\"");
        try {
            InternetAddress address = new InternetAddress(text, true);
            boolean isPlain = StandardCharsets.US_ASCII.newEncoder().canEncode(address.getAddress());
            boolean isLine = text.chars().noneMatch(Character::isISOControl);
            if (isPlain && isLine && !address.isGroup()) {
                return address;
            }
        } catch (AddressException e) {
            refused.addSuppressed(e);
        }
        throw refused;
    }

    /** What follows the {@code @} of the sender. */
    String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
