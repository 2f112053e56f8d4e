package com.oraclelumira.auditor.compose.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.compose.format.VolumeSpec.Bind;
import com.oraclelumira.auditor.compose.format.VolumeSpec.Volume;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MountAndCommandTest {

    @ParameterizedTest
    @CsvSource({
        "./a:/a, bind, ./a, /a",
        "/a:/b:ro, bind, /a, /b",
        "~/x:/x, bind, ~/x, /x",
        "vol:/v, volume, vol, /v",
        "/v, volume, , /v",
        "'C:\\www:/www', bind, 'C:\\www', /www",
        "c:/conf:/conf:ro, bind, c:/conf, /conf",
        "'D:\\x:C:\\y', bind, 'D:\\x', 'C:\\y'",
        "'\\\\.\\pipe\\a:\\\\.\\pipe\\a', bind, '\\\\.\\pipe\\a', '\\\\.\\pipe\\a'",
        "'C:/x', volume, , 'C:/x'",
        "v:/data, volume, v, /data",
        "ab, volume, , ab",
        "/, volume, , /",
        "${D:-./d}:/d, volume, ${D:-./d}, /d"
    })
    void mount_becomes_long(String text, String type, String source, String target) throws FormatException {
        VolumeSpec volume = VolumeSpec.parse(text);
        assertThat(volume.type()).isEqualTo(type);
        assertThat(volume.source()).isEqualTo(Optional.ofNullable(source));
        assertThat(volume.target()).isEqualTo(target);
    }

    @Test
    void mount_options_are_taken_apart() throws FormatException {
        VolumeSpec bind = VolumeSpec.parse("./d:/d:ro,rprivate,z,cached");
        assertThat(bind.readOnly()).isTrue();
        assertThat(bind.bind()).contains(new Bind(Optional.of("rprivate"), Optional.of("z"), true));
        assertThat(bind.volume()).isEmpty();
        assertThat(bind.unknownOptions()).containsExactly("cached");
        VolumeSpec named = VolumeSpec.parse("vol:/v:nocopy,ro,rw");
        assertThat(named.readOnly()).isFalse();
        assertThat(named.volume()).contains(new Volume(true));
        assertThat(named.bind()).isEmpty();
        assertThat(VolumeSpec.parse("ab").volume()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid empty volume spec", "vol:/b:ro:rw, invalid spec: vol:/b:ro:rw: too many colons",
        "./a:/a:, invalid spec: ./a:/a:: empty section between colons",
                ":/a, invalid spec: :/a: empty section between colons"
    })
    void mount_refusal_names_the_text(String text, String message) {
        assertThatThrownBy(() -> VolumeSpec.parse(text)).hasMessageStartingWith(message);
    }

    @Property
    void every_text_is_a_mount_or_refused(@ForAll String text) {
        try {
            assertThat(VolumeSpec.parse(text).target()).isNotEmpty();
        } catch (FormatException e) {
            assertThat(e).hasMessageContaining(text);
        }
    }

    @Test
    void device_defaults_to_the_same_path_and_all_rights() throws FormatException {
        assertThat(DeviceSpec.parse("/dev/a")).isEqualTo(new DeviceSpec("/dev/a", "/dev/a", "rwm"));
        assertThat(DeviceSpec.parse("/dev/a:/dev/b")).isEqualTo(new DeviceSpec("/dev/a", "/dev/b", "rwm"));
        assertThat(DeviceSpec.parse("/dev/a::r")).isEqualTo(new DeviceSpec("/dev/a", "/dev/a", "r"));
        assertThatThrownBy(() -> DeviceSpec.parse("/a:/b:r:w"))
                .hasMessage("confusing device mapping, please use long syntax: /a:/b:r:w");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:10.0.0.1|a=10.0.0.1",
                "b=10.0.0.2|b=10.0.0.2",
                "c=::1|c=::1",
                "d:[::1]|d=::1",
                "e=10.0.0.3,10.0.0.4|e=10.0.0.3 e=10.0.0.4",
                "hote:host-gateway|hote=host-gateway",
                "an-unset-variable=|an-unset-variable="
            })
    void host_lines_are_taken_apart(String text, String lines) throws FormatException {
        assertThat(ExtraHost.parse(text).stream().map(ExtraHost::toString).collect(Collectors.joining(" ")))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "sans-ip, 'invalid additional host, missing IP: sans-ip'",
        "=10.0.0.1, bad host name ''",
        "a:b=1, bad host name 'a:b'"
    })
    void host_line_refusal_names_the_text(String text, String message) {
        assertThatThrownBy(() -> ExtraHost.parse(text)).hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nginx -g 'daemon off;'|nginx,-g,daemon off;",
                "sh -c \"a\\n b\\\"c\" x\\ty \"\"|sh,-c,an b\"c,xty,",
                "a  b|a,b",
                "a\\ b|a b",
                "a'b c'd|ab cd",
                "'a\\n'|a\\n",
                "echo $HOME ${X}|echo,$HOME,${X}",
                "a `b c` d|a,`b c`,d",
                "echo $(date now) x|echo,$(date now),x",
                "a \"'\" b|a,',b"
            })
    void command_is_split_as_compose_does(String text, String words) throws FormatException {
        assertThat(ShellWords.split(text)).isEqualTo(new ShellWords(List.of(words.split(",", -1)), Optional.empty()));
    }

    @Test
    void command_of_blanks_has_no_word() throws FormatException {
        assertThat(ShellWords.split(" \n\t").words()).isEmpty();
    }

    @Test
    void dropped_rest_of_a_command_is_told() throws FormatException {
        assertThat(ShellWords.split("a && b")).isEqualTo(new ShellWords(List.of("a"), Optional.of("&& b")));
        assertThat(ShellWords.split("a \"&&\" b").dropped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo \"abc", "echo 'abc", "abc\\", "(a)", "a (b)", "a $(b", "a `b"})
    void open_command_is_refused_without_showing_it(String text) {
        assertThatThrownBy(() -> ShellWords.split(text))
                .hasMessageStartingWith("invalid command line string")
                .hasMessageNotContaining("abc");
    }

    @Property
    void quoted_words_come_back(@ForAll List<String> words) throws FormatException {
        String line = words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        assertThat(ShellWords.split(line).words()).isEqualTo(words);
    }
}
