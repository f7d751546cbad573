import "server-only";
import { SetVisibility } from "@/lib/fields/fields";
import { command } from "./command";
import type { Permission } from "./permissions";

/** The command that makes a document, a package or a partner organisation public, or internal again. */
export const visibilityCommand = (permission: Permission, type: "document" | "package" | "partner") =>
  command(permission, SetVisibility, async ({ id, version, visibility }) => ({
    changes: [
      {
        type,
        id,
        expect: version,
        act: `${type}:${visibility === "public" ? "publish" : "unpublish"}`,
        data: { visibility },
      },
    ],
    value: { id, version: version + 1 },
  }));
