// What the page needs of sigma.js and graphology.
export { default as Sigma } from "sigma";
export { EdgeProgram, NodeProgram } from "sigma/rendering";
export { floatColor } from "sigma/utils";
export { MultiDirectedGraph } from "graphology";
