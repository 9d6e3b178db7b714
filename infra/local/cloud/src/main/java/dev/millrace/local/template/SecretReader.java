package dev.millrace.local.template;

import dev.millrace.local.template.model.Secret;
import dev.millrace.local.template.model.Secret.Member;
import java.util.Optional;

/// Reads `AWS::SecretsManager::Secret`: generated ones, and settings that somebody fills in later.
final class SecretReader implements ResourceReader {

    private static final int USUAL_LENGTH = 32;
    private static final int LONGEST = 4096;

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        properties.text("Name");
        properties.withoutLocalEffect("Description", "KmsKeyId", "Tags");
        var generated = properties.object("GenerateSecretString");
        var text = properties.text("SecretString");
        if (generated.isPresent() == text.isPresent()) {
            properties.problem("needs GenerateSecretString, or the SecretString of settings to be filled in.");
        }
        found.secrets.add(new Secret(
                resource.logicalId(),
                resource.nameFrom("Name"),
                Identity.of(resource).ref(),
                generated
                        .map(how -> how.number("PasswordLength", USUAL_LENGTH, 1, LONGEST))
                        .orElse(USUAL_LENGTH),
                generated.map(how -> !how.flag("ExcludePunctuation", false)).orElse(true),
                generated.flatMap(SecretReader::object),
                text));
    }

    private static Optional<Member> object(Properties generated) {
        var template = generated.text("SecretStringTemplate");
        var key = generated.text("GenerateStringKey");
        if (template.isPresent() != key.isPresent()) {
            generated.problem("needs both SecretStringTemplate and GenerateStringKey, or neither.");
        }
        return template.flatMap(object -> key.map(name -> new Member(object, name)));
    }
}
