package dev.millrace.masking.detokenize;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.function.HttpCall;
import dev.millrace.dlp.vault.TokenVault;
import dev.millrace.dlp.vault.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Turns the tokens of a masked text back into values, for callers whose access token names a tenant and, among its
/// scopes (RFC 8693, section 4.2), `dlp:detokenize`. Of other tenants' tokens it knows nothing.
public final class Detokenize implements Function<HttpCall<TokenizedText>, RestoredText> {

    private static final String SCOPE = "dlp:detokenize";

    private final TokenVault vault;
    private final AuditTrail audit;

    public Detokenize(TokenVault vault, AuditTrail audit) {
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    public RestoredText apply(HttpCall<TokenizedText> call) {
        var tokens = Tokens.in(call.body().text());
        var tenant = tenantThatMay(call);
        audit.note(new Access(
                claim(call, "tenant"),
                claim(call, "sub"),
                call.requestId(),
                tokens.all().size(),
                tenant.isPresent()));
        return restore(
                tokens,
                tenant.orElseThrow(() -> new PolicyDenied(
                        "The access token names no tenant, or its claim `scope` does not hold dlp:detokenize")));
    }

    private RestoredText restore(Tokens tokens, TenantId tenant) {
        var values = vault.reveal(tenant, tokens.all());
        var restored = (int) tokens.all().stream().filter(values::containsKey).count();
        return new RestoredText(
                tokens.replacedBy(values), restored, tokens.all().size() - restored);
    }

    private static Optional<TenantId> tenantThatMay(HttpCall<?> call) {
        var mayDetokenize = claim(call, "scope")
                .filter(scopes -> List.of(scopes.split(" ")).contains(SCOPE))
                .isPresent();
        return mayDetokenize ? claim(call, "tenant").flatMap(Detokenize::tenant) : Optional.empty();
    }

    private static Optional<TenantId> tenant(String name) {
        try {
            return Optional.of(new TenantId(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> claim(HttpCall<?> call, String name) {
        return Optional.ofNullable(call.claims().get(name));
    }
}
