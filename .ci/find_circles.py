#!/usr/bin/env python3
"""Fails if resources of a template need each other in a circle, which CloudFormation refuses to deploy.

Looked for after SAM's transform: the API it writes needs every function that it calls.
"""

import os
import re
import sys

import yaml
from samtranslator.translator.transform import transform

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")


class Managed:
    """Stands for the account's managed policies, which SAM asks for by name."""

    def load(self):
        return {}


def intrinsic(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {suffix if suffix in ("Ref", "Condition") else "Fn::" + suffix: value}


def needs(value, names):
    """Names of the resources that a value refers to."""
    if isinstance(value, list):
        return {name for item in value for name in needs(item, names)}
    if not isinstance(value, dict):
        return set()
    found = set()
    for key, inner in value.items():
        if key == "Ref":
            found |= {inner} & names
        elif key == "Fn::GetAtt":
            found |= {inner[0] if isinstance(inner, list) else inner.split(".")[0]} & names
        elif key == "Fn::Sub":
            text, own = (inner[0], inner[1]) if isinstance(inner, list) else (inner, {})
            found |= {match.split(".")[0] for match in re.findall(r"\$\{([^!}]+)\}", text)} & names - set(own)
            found |= needs(own, names)
        elif key == "DependsOn":
            found |= set([inner] if isinstance(inner, str) else inner) & names
        else:
            found |= needs(inner, names)
    return found


def circle(graph):
    """One circle of a graph, or nothing."""
    done, path = set(), []

    def visit(name):
        if name in path:
            return path[path.index(name):] + [name]
        if name in done:
            return None
        path.append(name)
        for other in sorted(graph[name]):
            found = visit(other)
            if found:
                return found
        path.pop()
        done.add(name)
        return None

    return next((found for name in sorted(graph) if (found := visit(name))), None)


def main(path):
    yaml.SafeLoader.add_multi_constructor("!", intrinsic)
    with open(path, encoding="utf-8") as file:
        template = yaml.safe_load(file)
    for resource in template["Resources"].values():
        for key in ("CodeUri", "ContentUri", "DefinitionUri"):
            if isinstance(resource.get("Properties", {}).get(key), str):
                resource["Properties"][key] = "s3://bucket/" + key
    resources = transform(template, {}, Managed())["Resources"]
    graph = {name: needs(resource, set(resources)) - {name} for name, resource in resources.items()}
    found = circle(graph)
    if found:
        sys.exit(f"{path}: resources need each other in a circle: {' -> '.join(found)}")


if __name__ == "__main__":
    main(sys.argv[1])
