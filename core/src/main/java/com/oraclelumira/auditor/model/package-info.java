/** Values that every other package speaks: severities, places in files, property names, sizes, image names. */
@NullMarked
package com.oraclelumira.auditor.model;

import org.jspecify.annotations.NullMarked;
