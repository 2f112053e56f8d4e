package com.oraclelumira.auditor.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.SecretMatch.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the passwords, hashed or not, of lists of users as reverse proxies take them: {@code admin:PASSWORD,ada:PASSWORD}.
 *
 * @see <a href="https://doc.traefik.io/traefik/middlewares/http/basicauth/">Traefik: BasicAuth</a>
 */
final class UserLists {

    private static final Pattern KEY = Pattern.compile("(?i).*(basic|digest)auth[._]users");
    private static final Pattern ENTRY = Pattern.compile("[^:,\\s]+:([^,\\s]+)");

    private UserLists() {}

    static List<SecretMatch> find(PropertyPath path, String value) {
        List<SecretMatch> found = new ArrayList<>();
        Matcher entry = ENTRY.matcher(value);
        while (KEY.matches(path.last()) && entry.find()) {
            found.add(SecretMatch.of(Kind.KEY, entry.start(1), entry.end(1)));
        }
        return found;
    }
}
