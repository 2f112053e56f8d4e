package example;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import java.nio.file.Path;

public class LoaderExample {
    public static void main(String[] args) throws ComposeException {
        ComposeLoader loader = new ComposeLoader(new LocalTree(Path.of("stack")));
        Project project = loader.load(ComposeRequest.of(Mode.STRICT, System.getenv(), "docker-compose.yml"));
        for (Service service : project.services().values()) {
            System.out.println(service.name() + " " + service.image().orElse("(built)"));
            service.ports().forEach(port -> System.out.println("  port " + port.target().orElse(0)));
            service.origin("image").flatMap(origin -> origin.location()).ifPresent(at -> System.out.println("  " + at));
        }
    }
}
