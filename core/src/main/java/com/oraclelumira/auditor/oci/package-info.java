/** Compose projects kept as artifacts in OCI registries, read over HTTP without a container engine. */
@NullMarked
package com.oraclelumira.auditor.oci;

import org.jspecify.annotations.NullMarked;
