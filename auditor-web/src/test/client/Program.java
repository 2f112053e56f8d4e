import com.oraclelumira.client.ApiClient;
import com.oraclelumira.client.ApiException;
import com.oraclelumira.client.api.AlertsApi;
import com.oraclelumira.client.api.AuditsApi;
import com.oraclelumira.client.api.FindingsApi;
import com.oraclelumira.client.api.RulesApi;
import com.oraclelumira.client.api.TargetsApi;
import com.oraclelumira.client.api.TokensApi;
import com.oraclelumira.client.api.WaiversApi;
import com.oraclelumira.client.model.Audit;
import com.oraclelumira.client.model.AuditPage;
import com.oraclelumira.client.model.Finding;
import com.oraclelumira.client.model.FindingPage;
import com.oraclelumira.client.model.Silence;
import com.oraclelumira.client.model.Target;
import com.oraclelumira.client.model.Token;

/** What somebody writes against the generated client: base address and token, then what it read, a line each. */
public final class Program {

    private Program() {}

    public static void main(String[] args) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + args[1]));
        Target target = new TargetsApi(client).targets().getTargets().get(0);
        System.out.println("target " + target.getName() + " " + target.getState().getValue());
        AuditPage audits = new TargetsApi(client).audits(target.getName(), null, 1);
        Audit audit = audits.getAudits().get(0);
        System.out.println("audit " + new AuditsApi(client).auditOf(audit.getId().toString()).getVerdict().getValue());
        FindingPage page = new FindingsApi(client)
                .findings(null, null, "drift", 2, true, null, null, null, null, target.getName(), null);
        for (Finding finding : page.getFindings()) {
            System.out.println("finding " + finding.getKind().getValue() + " " + finding.getSubject().getType());
        }
        System.out.println("rule " + new RulesApi(client).rule("CNT-PRIVILEGED").getTitle());
        System.out.println("waivers " + new WaiversApi(client).waivers(null).getWaivers().size());
        AlertsApi alerts = new AlertsApi(client);
        Silence silence = alerts.newSilence("target=" + target.getName(), "we move the disks", null, "PT1H", null);
        System.out.println("silence " + silence.getMatchers() + ", " + silence.getReason() + ", " + silence.getActive());
        alerts.endSilence(silence.getId());
        System.out.println("silences " + alerts.silences().getSilences().size());
        TokensApi tokens = new TokensApi(client);
        Token token = tokens.newToken("job", "read", "1");
        System.out.println("token " + token.getName() + ", " + token.getScope().getValue() + ", " + (token.getToken() != null));
        tokens.revokeToken(token.getId().toString());
        System.out.println("tokens job " + tokens.tokens().getTokens().stream().filter(kept -> kept.getName().equals("job")).count());
        System.out.println("receivers " + alerts.receivers().getReceivers().size());
    }
}
