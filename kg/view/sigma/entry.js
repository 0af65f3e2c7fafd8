// What the page needs of sigma.js.
export { default as Sigma } from "sigma";
export { EdgeProgram, NodeProgram } from "sigma/rendering";
export { floatColor } from "sigma/utils";
