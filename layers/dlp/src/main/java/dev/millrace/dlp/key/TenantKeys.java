package dev.millrace.dlp.key;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Derives a key for every tenant and purpose from the master secret (HKDF with SHA-256, RFC 5869), when first needed.
public final class TenantKeys {

    private static final int KEY_BYTES = 32;

    private final MasterSecret secret;
    private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

    public TenantKeys(MasterSecret secret) {
        this.secret = secret;
    }

    /// The fingerprints of that tenant for that purpose.
    ///
    /// @throws dev.millrace.core.error.Transient if the master secret cannot be read right now
    public Fingerprints fingerprints(TenantId tenant, Purpose purpose) {
        return Fingerprints.under(
                derived.computeIfAbsent("millrace/%s/%s".formatted(purpose.label(), tenant), this::derive));
    }

    private SecretKey derive(String information) {
        var master = secret.bytes();
        if (master.length < KEY_BYTES) {
            throw new Defect("The master secret of masking has %d bytes: it needs %d at least"
                    .formatted(master.length, KEY_BYTES));
        }
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(master)
                    .thenExpand(information.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(Fingerprints.ALGORITHM, parameters);
        } catch (GeneralSecurityException e) {
            throw new Defect("This JVM cannot derive keys by HKDF-SHA256", e);
        }
    }
}
