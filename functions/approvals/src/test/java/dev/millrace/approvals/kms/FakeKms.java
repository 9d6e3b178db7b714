package dev.millrace.approvals.kms;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;

/// A key service whose ciphertexts are names, and which can throttle.
final class FakeKms implements KmsClient {

    private record Wrapping(String key, Map<String, String> context, SdkBytes blob) {}

    private final Map<Wrapping, SdkBytes> wrapped = new HashMap<>();
    boolean throttles;

    @Override
    public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
        throttle();
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var blob = SdkBytes.fromUtf8String("blob " + wrapped.size());
        wrapped.put(new Wrapping(request.keyId(), request.encryptionContext(), blob), SdkBytes.fromByteArray(key));
        return GenerateDataKeyResponse.builder()
                .plaintext(SdkBytes.fromByteArray(key))
                .ciphertextBlob(blob)
                .build();
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
        throttle();
        var key = wrapped.get(new Wrapping(request.keyId(), request.encryptionContext(), request.ciphertextBlob()));
        if (key == null) {
            throw InvalidCiphertextException.builder().statusCode(400).build();
        }
        return DecryptResponse.builder().plaintext(key).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    private void throttle() {
        if (throttles) {
            throw KmsException.builder().statusCode(429).build();
        }
    }
}
