/** Which audits people have looked at, so that the next one shows what is new. */
@NullMarked
package com.oraclelumira.auditor.web.review;

import org.jspecify.annotations.NullMarked;
