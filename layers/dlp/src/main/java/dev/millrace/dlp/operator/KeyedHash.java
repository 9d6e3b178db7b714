package dev.millrace.dlp.operator;

import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.Replacement;
import dev.millrace.dlp.key.Purpose;
import dev.millrace.dlp.key.TenantKeys;
import java.util.HexFormat;

/// The type and a keyed hash of the value, the same wherever a tenant's texts hold it:
/// `[EMAIL_ADDRESS:9f2c41d07be3a856]`.
///
/// Two texts can be joined on it, and nobody without the key can tell what it stands for, not even by trying values.
///
/// @param digits hexadecimal digits kept of the hash, 8 to 64
public record KeyedHash(TenantKeys keys, int digits) implements Operator {

    private static final int FEWEST = 8;
    private static final int MOST = 64;

    public KeyedHash {
        if (digits < FEWEST || digits > MOST) {
            throw new IllegalArgumentException("a keyed hash has %d to %d digits".formatted(FEWEST, MOST));
        }
    }

    @Override
    public Replacement forDocument(MaskingScope scope) {
        var fingerprints = keys.fingerprints(scope.tenant(), Purpose.KEYED_HASH);
        return (type, value) -> {
            var hash = HexFormat.of().formatHex(fingerprints.of(type.name(), value));
            return "[%s:%s]".formatted(type, hash.substring(0, digits));
        };
    }
}
