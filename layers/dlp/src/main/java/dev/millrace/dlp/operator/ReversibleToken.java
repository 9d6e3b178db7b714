package dev.millrace.dlp.operator;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.Replacement;
import dev.millrace.dlp.SensitiveValue;
import dev.millrace.dlp.key.Fingerprints;
import dev.millrace.dlp.key.Purpose;
import dev.millrace.dlp.key.TenantKeys;
import dev.millrace.dlp.vault.Token;
import dev.millrace.dlp.vault.TokenVault;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// A token that whoever may do so can turn back into the value, the same wherever a tenant's texts hold it.
///
/// A token is written only once its value is safe in the vault.
public record ReversibleToken(TenantKeys keys, TokenVault vault) implements Operator {

    @Override
    public Replacement forDocument(MaskingScope scope) {
        return new Tokens(vault, scope, keys.fingerprints(scope.tenant(), Purpose.TOKEN));
    }

    private record Tokens(TokenVault vault, MaskingScope scope, Fingerprints fingerprints, Set<Token> kept)
            implements Replacement {

        Tokens(TokenVault vault, MaskingScope scope, Fingerprints fingerprints) {
            this(vault, scope, fingerprints, new HashSet<>());
        }

        @Override
        public void prepare(Collection<SensitiveValue> values) {
            var missing = new HashMap<Token, String>();
            values.forEach(value -> missing.put(tokenOf(value.type(), value.value()), value.value()));
            missing.keySet().removeAll(kept);
            if (!missing.isEmpty()) {
                vault.keep(scope.tenant(), missing);
                kept.addAll(missing.keySet());
            }
        }

        @Override
        public String replace(InfoType type, String value) {
            var token = tokenOf(type, value);
            if (!kept.contains(token)) {
                prepare(List.of(new SensitiveValue(type, value)));
            }
            return token.toString();
        }

        private Token tokenOf(InfoType type, String value) {
            var hash = HexFormat.of().formatHex(fingerprints.of(type.name(), value));
            return new Token(type, hash.substring(0, Token.DIGITS));
        }
    }
}
