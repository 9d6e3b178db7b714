package dev.millrace.local.template.model;

import java.nio.file.Path;

/// An `AWS::Serverless::StateMachine`.
///
/// @param definition the Amazon States Language document as JSON, its `DefinitionSubstitutions` done
/// @param source where the definition was written, for messages
public record StateMachine(
        String logicalId, String name, String arn, boolean express, String definition, Path source, boolean traced) {}
