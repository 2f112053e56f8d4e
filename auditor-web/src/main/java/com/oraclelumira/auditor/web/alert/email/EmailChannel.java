package com.oraclelumira.auditor.web.alert.email;

import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.HtmlMarkup;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Network;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.wiring.Component;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** E-mail, handed to a mail server by SMTP; later mails of a group answer its first one. */
@Component
public final class EmailChannel implements Channel {

    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?";
    private static final int LAST_PORT = 65_535;

    @Override
    public String type() {
        return "email";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("host", "the name or address of a mail server, for which its certificate has to be"),
                Setting.optional("port", "1 to 65535; not set: 587, with tls=implicit 465, with tls=none 25"),
                Setting.optional(
                        "tls",
                        Tls.accepted() + ": asked for, from the first byte, not at all; not set: starttls, and a server"
                                + " without it gets nothing"),
                Setting.optional("user", "who signs in at the mail server; needs password"),
                Setting.optionalSecret("password", "the password of that user; not with tls=none"),
                Setting.required("from", "the address that writes, such as auditor@example.org"),
                Setting.required("to", "the addresses that are written to, separated by commas"));
    }

    @Override
    public Markup markup() {
        return new HtmlMarkup();
    }

    @Override
    public Pace pace() {
        return new Pace(5, Duration.ofSeconds(2));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Network network) throws SettingException {
        Letterhead head = Letterhead.of(values.get("from"), values.list("to"));
        return new EmailSender(server(values), head, new Letter(head, layout), network);
    }

    private static MailServer server(SettingValues values) throws SettingException {
        String host = values.get("host");
        if (!host.matches(HOST)) {
            throw new SettingException("host", "not the name or address of a host, got \"" + host + "\"");
        }
        Tls tls = tls(values);
        return new MailServer(host, port(values, tls), tls, login(values, tls));
    }

    private static Tls tls(SettingValues values) throws SettingException {
        Optional<String> id = values.find("tls");
        if (id.isEmpty()) {
            return Tls.STARTTLS;
        }
        return Tls.of(id.get()).orElseThrow(() -> new SettingException("tls", "got \"" + id.get() + "\""));
    }

    private static int port(SettingValues values, Tls tls) throws SettingException {
        Optional<String> port = values.find("port");
        if (port.isEmpty()) {
            return tls.port();
        }
        if (!port.get().matches("[1-9]\\d{0,4}") || Integer.parseInt(port.get()) > LAST_PORT) {
            throw new SettingException("port", "got \"" + port.get() + "\"");
        }
        return Integer.parseInt(port.get());
    }

    private static Optional<Login> login(SettingValues values, Tls tls) throws SettingException {
        Optional<String> user = values.find("user");
        Optional<String> password = values.find("password");
        if (user.isPresent() != password.isPresent()) {
            throw new SettingException(user.isPresent() ? "password" : "user", "needed with the other of the two");
        }
        if (password.isPresent() && tls == Tls.NONE) {
            throw new SettingException("tls", "none, with which all on the way could read the password");
        }
        return user.flatMap(name -> password.map(secret -> new Login(name, secret)));
    }
}
