/** Matrix, by a user of a homeserver. */
@NullMarked
package com.oraclelumira.auditor.web.alert.matrix;

import org.jspecify.annotations.NullMarked;
