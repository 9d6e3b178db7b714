package dev.millrace.policies.kms;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;

/// One key, whose ciphertexts are names.
final class FakeKms implements KmsClient {

    static final String KEY = "arn:aws:kms:eu-central-1:000000000000:key/vault";

    private record Wrapping(String key, Map<String, String> context, SdkBytes blob) {}

    private final Map<Wrapping, SdkBytes> wrapped = new HashMap<>();
    private Optional<KmsException> failure = Optional.empty();

    void failWith(KmsException next) {
        failure = Optional.of(next);
    }

    @Override
    public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
        failIfTold();
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
        failIfTold();
        var key = wrapped.get(new Wrapping(request.keyId(), request.encryptionContext(), request.ciphertextBlob()));
        if (key == null) {
            throw InvalidCiphertextException.builder()
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("InvalidCiphertextException")
                            .build())
                    .build();
        }
        return DecryptResponse.builder().plaintext(key).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    private void failIfTold() {
        failure.ifPresent(told -> {
            throw told;
        });
    }
}
