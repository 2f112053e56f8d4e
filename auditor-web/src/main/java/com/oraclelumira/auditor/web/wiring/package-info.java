/** What the server puts together: the mark of a part that it makes one of. */
@NullMarked
package com.oraclelumira.auditor.web.wiring;

import org.jspecify.annotations.NullMarked;
