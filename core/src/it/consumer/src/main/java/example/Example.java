package example;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditRequest;
import com.oraclelumira.auditor.Auditor;
import com.oraclelumira.auditor.DesiredSource;
import com.oraclelumira.auditor.LiveSource;
import java.nio.file.Path;
import java.time.Duration;

public class Example {
    public static void main(String[] args) throws InterruptedException {
        AuditRequest request = AuditRequest.of(
                        DesiredSource.folder(Path.of("stack")), // or DesiredSource.git("/srv/lumira.git", "main")
                        LiveSource.snapshot(Path.of("snapshot")), // or LiveSource.engine("unix:///var/run/docker.sock")
                        "docker-compose.yml")
                .withTimeLimit(Duration.ofSeconds(30));
        AuditReport report = new Auditor().audit(request);
        System.out.println(report.verdict() + " " + report.findings().size() + " findings");
        report.findings().forEach(finding -> System.out.println(finding.severity() + " " + finding.message()));
    }
}
