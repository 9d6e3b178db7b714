package dev.millrace.local.secrets;

import dev.millrace.local.template.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The service API of Secrets Manager, as far as functions need it: `GetSecretValue` of what the template declares.
public final class SecretsManagerApi extends JsonService {

    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final List<Secret> secrets;
    private final StoredSecrets stored;
    private final Map<String, String> filledIn;

    /// @param filledIn what stands on this machine in secrets that are to be filled in, by their logical ids
    public SecretsManagerApi(List<Secret> secrets, StoredSecrets stored, Map<String, String> filledIn) {
        this.secrets = secrets;
        this.stored = stored;
        this.filledIn = Map.copyOf(filledIn);
    }

    @Override
    ObjectNode perform(String operation, JsonNode request) {
        if (!operation.equals("GetSecretValue")) {
            throw new Refused("UnknownOperationException", "The local Secrets Manager does not offer " + operation);
        }
        var secret = find(request.path("SecretId").asString(""));
        var text = secret.text().isPresent()
                ? filledIn.getOrDefault(secret.logicalId(), secret.text().get())
                : new String(stored.get("secret-" + secret.name(), () -> generate(secret)), StandardCharsets.UTF_8);
        return MAPPER.createObjectNode()
                .put("ARN", secret.arn())
                .put("Name", secret.name())
                .put("SecretString", text);
    }

    private Secret find(String id) {
        return secrets.stream()
                .filter(secret -> secret.arn().equals(id) || secret.name().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Refused("ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }

    private static byte[] generate(Secret secret) {
        var generated = characters(secret);
        return secret.object()
                .map(member -> within(member, generated))
                .orElse(generated)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String within(Secret.Member member, String generated) {
        var object = (ObjectNode) MAPPER.readTree(member.template());
        return object.put(member.key(), generated).toString();
    }

    private static String characters(Secret secret) {
        var alphabet = secret.punctuation() ? ALPHANUMERIC + PUNCTUATION : ALPHANUMERIC;
        return new SecureRandom()
                .ints(secret.length(), 0, alphabet.length())
                .map(alphabet::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
