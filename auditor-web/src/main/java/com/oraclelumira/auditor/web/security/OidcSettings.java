package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.setting.Key;
import com.oraclelumira.auditor.web.setting.Section;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the configuration says about a provider of OpenID Connect, under {@code lumira.oidc.*}. Where it says nothing, or
 * something wrong, nobody signs in by a provider. The server's own mechanism asks for the properties by name.
 */
@Component
@Named("oidc")
public class OidcSettings {

    /** Where the sign-in by the provider begins; what comes back from it, below. */
    static final String PATH = "/sign-in/provider";

    private static final String CALLBACK = PATH + "/callback";
    private static final String PREFIX = "lumira.oidc.";

    private final Section section;
    private final String provider;
    private final String clientId;
    private final String clientSecret;
    private final RoleMapping mapping;
    private final Transport transport;

    @Inject
    OidcSettings(Config config, Transport transport) {
        this.section = new Section(config, PREFIX);
        this.transport = transport;
        provider = value("provider").orElse("");
        clientId = value("client-id").orElse("");
        clientSecret = section.secret(Key.secret("client-secret", "the secret")).orElse("");
        mapping = RoleMapping.of(items("role-mapping"), section::report);
        if (!provider.isEmpty()) {
            check();
        }
    }

    /** Whether people may sign in by the provider. */
    public boolean isOn() {
        return !provider.isEmpty() && section.problems().isEmpty();
    }

    /** What is wrong with the configuration. */
    public List<Problem> problems() {
        return section.problems();
    }

    /** What the button on the sign-in page calls the provider. */
    public String label() {
        return value("label").orElseGet(() -> URI.create(provider).getHost());
    }

    RoleMapping mapping() {
        return mapping;
    }

    /** The claim that holds groups or roles; a path with dots where there is no claim of that very name. */
    String rolesClaim() {
        return value("roles-claim").orElse("groups");
    }

    /** The claim that holds the name people are known by. */
    String nameClaim() {
        return value("name-claim").orElse("preferred_username");
    }

    /** For the server's mechanism. */
    public String getProvider() {
        return provider;
    }

    /** For the server's mechanism. */
    public String getClientId() {
        return clientId;
    }

    /** For the server's mechanism. */
    public String getClientSecret() {
        return clientSecret;
    }

    /** For the server's mechanism: where the provider sends people back to; the mechanism fills in {@code baseURL}. */
    public String getRedirectUri() {
        return transport.url().orElse("${baseURL}") + CALLBACK;
    }

    /** For the server's mechanism. */
    public String[] getScopes() {
        List<String> scopes = items("scopes");
        return scopes.isEmpty() ? new String[] {"openid", "profile", "email"} : scopes.toArray(new String[0]);
    }

    private void check() {
        if (!provider.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
            section.report(
                    "provider",
                    "not accepted, got " + provider + "; accepted: the provider's address, https://HOST/PATH");
        }
        if (clientId.isEmpty()) {
            section.report("client-id", "not set; accepted: the name the provider knows the auditor by");
        }
        if (value("client-secret").isEmpty() && value("client-secret-file").isEmpty()) {
            section.report(
                    "client-secret-file", "not set; accepted: a file that holds the client's secret, or client-secret");
        }
        if (value("role-mapping").isEmpty()) {
            section.report(
                    "role-mapping",
                    "not set, so nobody would have a role; accepted: VALUE:ROLE,VALUE:ROLE with the roles "
                            + "viewer, reviewer, admin");
        }
    }

    private Optional<String> value(String key) {
        return section.text(key);
    }

    private List<String> items(String key) {
        return value(key).map(Section::items).orElse(List.of());
    }
}
