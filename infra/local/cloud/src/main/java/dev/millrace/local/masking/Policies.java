package dev.millrace.local.masking;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.key.TenantKeys;
import dev.millrace.dlp.vault.Token;
import dev.millrace.dlp.vault.TokenVault;
import dev.millrace.policies.PolicyFile;
import dev.millrace.policies.yaml.OperatorCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/// Finds policies by name or file.
final class Policies {

    private static final String SECRET = "MILLRACE_MASKING_SECRET";

    private Policies() {}

    /// The policy of that name or in that file.
    ///
    /// @param wrongUsage makes an exception of what is wrong with the name or the file
    static <E extends RuntimeException> MaskingPolicy find(String nameOrFile, Function<String, E> wrongUsage) {
        var ours = Path.of(System.getProperty("millrace.home", "."), "layers/policies/dlp", nameOrFile + ".yaml");
        var file = Files.isRegularFile(ours) ? ours : Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw wrongUsage.apply(
                    "there is no policy %s: name one of layers/policies/dlp, or a file".formatted(nameOrFile));
        }
        try {
            return PolicyFile.read(file, new OperatorCatalog(new TenantKeys(Policies::secret), new NoVault()));
        } catch (InvalidInput e) {
            throw wrongUsage.apply("the policy in %s is not valid: %s".formatted(file, e.getMessage()));
        }
    }

    private static byte[] secret() {
        var secret = System.getenv(SECRET);
        if (secret == null) {
            throw new IllegalStateException(
                    "The policy hashes values or shifts dates by a key: set %s to 32 or more random characters, always the same."
                            .formatted(SECRET));
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /// Tokens that nobody keeps would be lost values.
    private static final class NoVault implements TokenVault {

        @Override
        public void keep(TenantId tenant, Map<Token, String> values) {
            throw unavailable();
        }

        @Override
        public Map<Token, String> reveal(TenantId tenant, Collection<Token> tokens) {
            throw unavailable();
        }

        private static IllegalStateException unavailable() {
            return new IllegalStateException(
                    "The policy writes reversible tokens, which only a deployed installation keeps: choose another policy.");
        }
    }
}
