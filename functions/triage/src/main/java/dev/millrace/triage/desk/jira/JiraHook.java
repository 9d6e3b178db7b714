package dev.millrace.triage.desk.jira;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.triage.desk.settings.JiraSettings;
import dev.millrace.triage.desk.webhook.DeskHook;
import dev.millrace.triage.desk.webhook.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// Jira's [webhooks](https://developer.atlassian.com/cloud/jira/platform/webhooks/) `jira:issue_created` and
/// `jira:issue_updated`, registered by an administrator with a secret: `X-Hub-Signature` is `sha256=` and HMAC-SHA-256
/// over the body as hex digits. A retry has the `X-Atlassian-Webhook-Identifier` of the first try.
public final class JiraHook implements DeskHook {

    private static final Schema SCHEMA =
            Schema.find("schemas/jiraHook.schema.json").orElseThrow();

    private final TenantId tenant;
    private final JiraSettings settings;

    public JiraHook(TenantId tenant, JiraSettings settings) {
        this.tenant = tenant;
        this.settings = settings;
    }

    @Override
    public boolean isSigned(WebRequest request) {
        var right = "sha256=" + HexFormat.of().formatHex(Hmac.of(settings.hookKey(), request.body()));
        return Hmac.areEqual(right, request.header("x-hub-signature").orElse(""));
    }

    @Override
    public List<DomainEvent> news(WebRequest request) {
        var message = Json.parse(request.body().getBytes(StandardCharsets.UTF_8));
        SCHEMA.require(message);
        var delivery = request.header("x-atlassian-webhook-identifier")
                .filter(JiraHook::isName)
                .orElseGet(() -> Sha256.of(request.body()));
        return new JiraMessage(message, settings).news(tenant, delivery);
    }

    private static boolean isName(String identifier) {
        return !identifier.isBlank()
                && identifier.length() <= 200
                && identifier.chars().noneMatch(Character::isISOControl);
    }
}
