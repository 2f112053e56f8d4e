package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What an embedding program may call, as a list under version control. After a change that is meant, run with
 * {@code -Dpublic-api.update} and look at the difference.
 */
class PublicApiTest {

    private static final String ROOT = "com.oraclelumira.auditor";
    private static final Path LIST = Path.of("src/test/resources/public-api.txt");

    /** Packages whose public types are public only for their neighbours. */
    private static final Set<String> INTERNAL =
            Set.of(ROOT + ".compose.stage", ROOT + ".drift.property", ROOT + ".cli");

    @Test
    void it_is_what_the_list_says() throws IOException {
        List<String> api = api();
        if (System.getProperty("public-api.update") != null) {
            Files.write(LIST, api);
        }
        assertThat(api)
                .as("see the comment of %s", PublicApiTest.class.getSimpleName())
                .isEqualTo(Files.readAllLines(LIST));
    }

    private static List<String> api() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        return classes.stream()
                .filter(PublicApiTest::isPublic)
                .filter(type -> !INTERNAL.contains(type.getPackageName()))
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> Stream.concat(Stream.of(shortened(type.getName())), members(type)))
                .toList();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true)
                && !type.getSimpleName().isEmpty();
    }

    private static Stream<String> members(JavaClass type) {
        return Stream.concat(
                        type.getFields().stream().map(field -> (JavaMember) field),
                        type.getCodeUnits().stream().map(unit -> (JavaMember) unit))
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !member.getModifiers().contains(JavaModifier.BRIDGE))
                .map(PublicApiTest::signature)
                .distinct()
                .sorted();
    }

    private static String signature(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return "  " + unit.getName()
                    + unit.getRawParameterTypes().stream()
                            .map(type -> type.getSimpleName())
                            .collect(Collectors.joining(", ", "(", ")"))
                    + " "
                    + unit.getRawReturnType().getSimpleName();
        }
        return "  " + member.getName();
    }

    private static String shortened(String name) {
        return name.substring(ROOT.length() + 1);
    }
}
