import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads the surefire and failsafe reports of every module and says in one line what they come to. Exit code 0 only when
 * tests ran, none failed, none was skipped, and every test class has a report: a class that was left out is no success.
 */
class TestReports {
    private int passed;
    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final TreeSet<String> missing = new TreeSet<>();

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        TestReports reports = new TestReports();
        List<Path> modules;
        try (Stream<Path> folders = Files.list(root)) {
            modules = folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
        }
        for (Path module : modules) {
            reports.read(module);
        }
        reports.failed.forEach(test -> System.out.println("failed   " + test));
        reports.skipped.forEach(test -> System.out.println("skipped  " + test));
        reports.missing.forEach(test -> System.out.println("not run  " + test));
        System.out.printf(
                "%d passed, %d failed, %d skipped%n",
                reports.passed, reports.failed.size(), reports.skipped.size());
        System.exit(reports.good() ? 0 : 1);
    }

    private boolean good() {
        return passed > 0 && failed.isEmpty() && skipped.isEmpty() && missing.isEmpty();
    }

    private void read(Path module) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        TreeSet<String> seen = new TreeSet<>();
        for (String folder : List.of("surefire-reports", "failsafe-reports")) {
            for (Path file : files(module.resolve("target").resolve(folder), "TEST-.*\\.xml")) {
                readSuite(parser, file, seen);
            }
        }
        for (Path source : files(module.resolve("src/test/java"), ".*(Test|IT)\\.java")) {
            String name = source.getFileName().toString().replace(".java", "");
            if (seen.stream().noneMatch(test -> test.endsWith("." + name)) && holdsTests(source)) {
                missing.add(module.getFileName() + " " + name);
            }
        }
    }

    private void readSuite(DocumentBuilder parser, Path file, TreeSet<String> seen) throws IOException, SAXException {
        NodeList cases = parser.parse(file.toFile()).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            String name = test.getAttribute("classname") + " " + test.getAttribute("name");
            // A nested class counts for the file it stands in.
            seen.add(test.getAttribute("classname").replaceAll("\\$.*", ""));
            if (has(test, "failure") || has(test, "error")) {
                failed.add(name);
            } else if (has(test, "skipped")) {
                Element reason = (Element) test.getElementsByTagName("skipped").item(0);
                skipped.add(name + ": " + reason.getTextContent().strip().lines().findFirst().orElse("no reason"));
            } else {
                passed++;
            }
        }
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    private static boolean holdsTests(Path source) throws IOException {
        String text = Files.readString(source);
        return !text.contains("abstract class") && text.matches("(?s).*@(Test|ParameterizedTest|Property|TestFactory|ArchTest)\\b.*");
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
        }
    }
}
