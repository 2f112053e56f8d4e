/** Who may come in: sign-in by form or token, accounts, headers, forged requests. */
@NullMarked
package com.oraclelumira.auditor.web.security;

import org.jspecify.annotations.NullMarked;
