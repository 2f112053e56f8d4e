/** Tests of secret recognition. */
@NullMarked
package com.oraclelumira.auditor.secret;

import org.jspecify.annotations.NullMarked;
