package dev.millrace.local.secrets;

import dev.millrace.local.template.model.EncryptionKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The service API of KMS, as far as functions need it: `GenerateDataKey` and `Decrypt` with the symmetric keys that
/// the
/// template declares. The encryption context is authenticated, as there.
public final class KmsApi extends JsonService {

    private static final int DATA_KEY_BYTES = 32;

    private final List<EncryptionKey> keys;
    private final StoredSecrets stored;
    private final SecureRandom random = new SecureRandom();

    public KmsApi(List<EncryptionKey> keys, StoredSecrets stored) {
        this.keys = keys;
        this.stored = stored;
    }

    @Override
    ObjectNode perform(String operation, JsonNode request) {
        return switch (operation) {
            case "GenerateDataKey" -> generateDataKey(request);
            case "Decrypt" -> decrypt(request);
            default -> throw new Refused("UnknownOperationException", "The local KMS does not offer " + operation);
        };
    }

    private ObjectNode generateDataKey(JsonNode request) {
        if (!request.path("KeySpec").asString("").equals("AES_256")) {
            throw new Refused("ValidationException", "The local KMS makes data keys of KeySpec AES_256 alone");
        }
        var key = find(request.path("KeyId").asString(""));
        var dataKey = random(DATA_KEY_BYTES);
        var blob = Ciphertext.seal(key.id(), material(key.id()), context(request), dataKey);
        return MAPPER.createObjectNode()
                .put("CiphertextBlob", Base64.getEncoder().encodeToString(blob))
                .put("Plaintext", Base64.getEncoder().encodeToString(dataKey))
                .put("KeyId", key.arn());
    }

    private ObjectNode decrypt(JsonNode request) {
        var ciphertext = Ciphertext.parse(request.path("CiphertextBlob").asString(""));
        var key = find(ciphertext.keyId());
        var wanted = request.path("KeyId").asString("");
        if (!wanted.isEmpty() && !find(wanted).equals(key)) {
            throw new Refused("IncorrectKeyException", "The ciphertext was encrypted with another key");
        }
        var plaintext = ciphertext.open(material(key.id()), context(request));
        return MAPPER.createObjectNode()
                .put("Plaintext", Base64.getEncoder().encodeToString(plaintext))
                .put("KeyId", key.arn())
                .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    }

    private EncryptionKey find(String id) {
        return keys.stream()
                .filter(key -> key.arn().equals(id) || key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("NotFoundException", "There is no such key in the template"));
    }

    private byte[] material(String keyId) {
        return stored.get("key-" + keyId, () -> random(DATA_KEY_BYTES));
    }

    private byte[] random(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static SortedMap<String, String> context(JsonNode request) {
        var context = new TreeMap<String, String>();
        request.path("EncryptionContext")
                .properties()
                .forEach(entry -> context.put(entry.getKey(), entry.getValue().asString()));
        return context;
    }
}
