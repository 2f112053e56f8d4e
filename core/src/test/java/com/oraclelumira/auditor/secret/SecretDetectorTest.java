package com.oraclelumira.auditor.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.SecretDetector.Strength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MYSQL_PASSWORD=fixture-pass-1",
                "POSTGRES_PASSWORD=postgres",
                "PGPASSWORD=abcdef",
                "JWT_SECRET=thisisasecret",
                "DOLIBARR_API_KEY=fixture-api-key-000000",
                "DB_PASS=x1",
                "REDIS_PWD=abc",
                "dbPassword=abc",
                "spring.datasource.password=abc",
                "APP_KEY=base64:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "DJANGO_SECRET_KEY=abc-def",
                "WP_AUTH_SALT=pinch",
                "MYSQL_PASSWORD=12345",
                "DB_PASSWORD_2=1234",
                "API_COST_TOKEN=12345",
                "APP_SECRET_KEY=12345",
                "PASSWORD_HISTORY=hunter2",
                "DB_PASSWORD=${DB_PASSWORD:-changeme}",
                "AWS_SECRET_ACCESS_KEY=abcdefghij",
                "VAULT_SECRET_ID=2f0c",
                "ADMIN_PASSWORD_HASH=0123456789abcdef",
                "TRAEFIK_BASIC_AUTH=bob:hunter22"
            })
    void credential_by_its_key_is_secret(String assignment) {
        assertThat(SecretDetector.find(path("environment", assignment), value(assignment)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KEYCLOAK_URL=http://sso",
                "MONKEY=banana",
                "PASSPORT_STRATEGY=local",
                "MAX_TOKENS=4096",
                "AUTHOR=Zoé",
                "GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D",
                "MYSQL_ALLOW_EMPTY_PASSWORD=yes",
                "MYSQL_RANDOM_ROOT_PASSWORD=1",
                "TOKEN_TTL=900",
                "PASSWORD_HISTORY=30",
                "PASSWORD_STRENGTH=3",
                "TOKEN_SIGNUP_BONUS=50",
                "TOKEN_USAGE_RETENTION=30d",
                "USER_PASSWORD_REQUIREMENTS=2",
                "PASSWORD_MIN_LENGTH=12",
                "MYSQL_PASSWORD_FILE=/run/secrets/db",
                "DB_PASSWORD=${DB_PASSWORD}",
                "DB_PASSWORD=${DB_PASSWORD:?set it}",
                "DB_PASSWORD=$DB_PASSWORD",
                "DB_PASSWORD=",
                "SECRET_NAME=crm",
                "TOKEN_URL=https://sso.example/token",
                "PASSWORD=/run/secrets/db",
                "SSH_PUBLIC_KEY=abc",
                "PATH=/usr/local/bin:/usr/bin",
                "DOLI_DB_USER=dolibarr",
                "PASSWORD_ALGORITHM=bcrypt",
                "LUMIRA_DOMAIN=lumira.example",
                "CSRF_HEADER_NAME=X-Token",
                "SESSION_TOKEN_LIFETIME=30d"
            })
    void harmless_value_is_shown(String assignment) {
        assertThat(SecretDetector.find(path("environment", assignment), value(assignment)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://crm:s3cr3t!x@db/crm | s3cr3t!x",
                "postgres://u:p@ss/w@db:5432/x | p@ss/w",
                "amqp://guest:${MQ:-guest}@mq | ${MQ:-guest}",
                "crm:s3cr3t@tcp(db:3306)/crm | s3cr3t",
                "jdbc:mysql://db/crm?user=crm&password=s3cr3t&ssl=1 | s3cr3t",
                "redis-server --requirepass s3cr3t --appendonly yes | s3cr3t",
                "redis-cli -a s3cr3t ping | s3cr3t",
                "mysqladmin ping -uroot -ps3cr3t | s3cr3t",
                "mysqldump --password=s3cr3t crm | s3cr3t",
                "[\"server\", \"--password\", \"s3cr3t\"] | s3cr3t",
                "username=bob,password=s3cr3t,uid=1000 | s3cr3t",
                "Server=db;User Id=crm;Password=s3cr3t;Ssl=on | s3cr3t",
                "admin:$apr1$7pxfKmVv$tQ0hG.SmPRN5.QqHtKxA11 | $apr1$7pxfKmVv$tQ0hG.SmPRN5.QqHtKxA11",
                "curl -u bob:s3cr3t http://x/ | s3cr3t",
                "[\"curl\", \"--user\", \"bob:s3cr3t\", \"http://x/\"] | s3cr3t",
                "curl --user=bob:s3cr3t http://x/ | s3cr3t",
                "curl -H 'Authorization: Bearer s3cr3t' http://x/ | s3cr3t",
                "{\"password\": \"s3cr3t\"} | s3cr3t",
            })
    void secret_stretch_of_a_longer_text_is_found(String text, String secret) {
        assertThat(SecretDetector.find(PropertyPath.of("command"), text))
                .extracting(match -> text.substring(match.start(), match.end()))
                .containsExactly(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://db:8080/?q=a@b",
                "git@github.com:lumira/crm.git",
                "https://user@host/x",
                "mysql://crm:${PW}@db/crm",
                "mysql -p$MYSQL_PASSWORD",
                "--password-file=/run/secrets/x",
                "registry.example/db-secret:latest",
                "db-password:/run",
                "Host(`oraclelumira.com`)",
                "CMD-SHELL curl -f http://localhost/ || exit 1",
                "etcd -advertise-client-urls=http://etcd:2379 -data-dir /etcd",
                "http://bw-ui:7000",
                "curl -f http://web-ui:80/",
                "mysqladmin ping -h localhost -p 3306",
                "mkdir -p /a",
                "docker run -p 80:80 nginx"
            })
    void harmless_text_is_left_alone(String text) {
        assertThat(SecretDetector.find(PropertyPath.of("command"), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MYSQL_PASSWORD,changeme,WEAK",
        "MYSQL_PASSWORD,mysql,WEAK",
        "MYSQL_PASSWORD,123456,WEAK",
        "MYSQL_PASSWORD,change_me,PLACEHOLDER",
        "MYSQL_PASSWORD,replaceme,PLACEHOLDER",
        "DD_API_KEY,__your_datadog_api_key_here__,PLACEHOLDER",
        "MYSQL_PASSWORD,__q7Vd2kLw__,OTHER",
        "MYSQL_PASSWORD,My-Dog-Rex-9,OTHER",
        "MYSQL_PASSWORD,<password>,PLACEHOLDER",
        "MYSQL_PASSWORD,your-password-here,PLACEHOLDER",
        "MYSQL_PASSWORD,q7Vd2kLw,OTHER"
    })
    void guessable_passwords_are_told_apart(String key, String value, Strength strength) {
        assertThat(SecretDetector.strength(PropertyPath.of("environment", key), value))
                .isEqualTo(strength);
    }

    private static PropertyPath path(String head, String assignment) {
        return PropertyPath.of(head, assignment.substring(0, assignment.indexOf('=')));
    }

    private static String value(String assignment) {
        return assignment.substring(assignment.indexOf('=') + 1);
    }
}
