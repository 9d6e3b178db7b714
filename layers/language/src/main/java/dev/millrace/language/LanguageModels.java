package dev.millrace.language;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.language.bedrock.BedrockModel;
import dev.millrace.language.openai.OpenAiModel;
import dev.millrace.language.sagemaker.SageMakerModel;
import java.util.function.Supplier;

/// Chooses the language model of a function.
public final class LanguageModels {

    /// What answers unless the variable `LANGUAGE_MODEL` says otherwise: it needs no model weights.
    public static final String USUAL = "extractive";

    private LanguageModels() {}

    /// The model that `LANGUAGE_MODEL` names: `extractive`, `bedrock:<model or profile>`, `openai:<model>` or
    /// `sagemaker:<endpoint>`. Nothing is asked of it yet.
    ///
    /// @param extractive makes the one that is embedded
    /// @throws Defect if it names no model
    public static LanguageModel from(Environment environment, Supplier<LanguageModel> extractive) {
        var name = environment.find("LANGUAGE_MODEL").orElse(USUAL);
        if (name.equals(USUAL)) {
            return extractive.get();
        }
        var colon = name.indexOf(':');
        var model = name.substring(colon + 1).strip();
        if (colon < 0 || model.isEmpty()) {
            throw unknown(name);
        }
        return switch (name.substring(0, colon)) {
            case "bedrock" -> BedrockModel.from(environment, model);
            case "openai" -> OpenAiModel.from(environment, model);
            case "sagemaker" -> SageMakerModel.from(environment, model);
            default -> throw unknown(name);
        };
    }

    private static Defect unknown(String name) {
        return new Defect(
                "LANGUAGE_MODEL is %s: it must be extractive, bedrock:<model>, openai:<model> or sagemaker:<endpoint>"
                        .formatted(name));
    }
}
